"""The smallest content that has one of everything and no fault, for tests that put one in."""

FILES = {
    "sources.yaml": """
        VA:
          title: A leaflet of 2016
          url: https://example.org/2016
          grade: R
    """,
    "en/exercises/tilt.yaml": """
        name: side stretch
        also_called: [neck tilt]
        benefit: It eases the side of your neck.
        sides: [right, left]
        levels:
          1: {hold: 5, reps: 5, rest: 5}
          2: {hold: 15, reps: 3, rest: 5, after_days: 3}
        at_most_a_day: 3
        get_ready: Sit tall.
        move: Tip your {side} ear to your {side} shoulder.
        release: Come back to the middle.
        screen: Tip to the {side}
        article: Move the neck to one side for 5 s.
        deviation: none
        sources:
          - {id: VA, supports: 5 s}
        uses: [neck]
        felt: other
        leave_out_if: [chest_pain, child]
        exclusion: Skip this one with chest pain.
        most: 5
    """,
    "en/exercises/rolls.yaml": """
        name: shoulder rolls
        also_called: []
        benefit: They loosen your shoulders.
        levels:
          1: {reps: 5, rest: 5}
        at_most_a_day: 3
        get_ready: Sit tall.
        beats:
          - {say: Roll your shoulders back., seconds: 4}
        screen: Roll back
        article: ""
        deviation: not in the article
        sources: []
        most: 5
    """,
    "en/care/ice.yaml": """
        name: ice
        also_called: [cold pack]
        benefit: It numbs.
        first: Take some ice.
        how: [Wrap it.]
        how_long: Ten minutes.
        how_often: Every two hours.
        check: Look at your skin.
        avoid: Never on bare skin.
        sources: []
        article: ice
        deviation: none
        temperature: cold
        ask_first: skin
        minutes: 10
        check_at: 5
        guide: daily
        uses: [cold]
        leave_out_if: [pain]
    """,
    "en/topics/causes.yaml": """
        name: causes
        intent: ExplainCausesIntent
        say: [Often it is stress.]
        more: ["Ask {a_doctor}."]
        ask: Shall we stretch?
        "yes": {guide: tilt}
        sources: []
    """,
    "en/routines.yaml": """
        daily:
          name: daily routine
          also_called: [daily]
          benefit: It keeps you moving.
          exercises:
            - {exercise: rolls}
            - {exercise: tilt, reps: 2}
          sources: []
    """,
    "en/not_offered.yaml": """
        circles:
          said: [neck circles]
          say: I don't lead circles.
          nearest: rolls
          sources: []
    """,
    "en/plans.yaml": """
        breaks:
          name: breaks
          routine: daily
          minutes: 2
          usual: 2
          days: [MO, TU]
          times:
            - ["10:00"]
            - ["10:00", "15:30"]
          sources: []
    """,
    "en/milestones.yaml": """
        a_week:
          after_days: 7
          days_of_use: 3
          say: That is a week.
          sources: []
    """,
    "en/warning_signs.yaml": """
        chest_pain:
          row: 1
          level: emergency
          say: Call {emergency} now.
          said: [my chest hurts]
          words: [chest <pain>]
          sources: []
          ask: Is there chest pain?
    """,
    "en/word_groups.yaml": """
        pain: [hurt*, pain]
    """,
    "en/discomforts.yaml": """
        pain:
          said: [it hurts]
          say: Then stop.
          sources: []
          at_rest: chest_pain
    """,
    "en/conditions.yaml": """
        child:
          said: [i'm ten]
          say: I guide adults.
          sources: []
          sign: chest_pain
    """,
    "en/checks.yaml": """
        safety:
          ask: Any chest pain?
          "yes": {check: skin}
          "no": {clear: ""}
          sources: []
        skin:
          ask: Is your skin numb?
          "yes": {spare: skip_cold}
          "no": {sign: chest_pain}
          sources: []
          spares: [cold]
          rest: "And {things}?"
          items:
            - {say: numb skin, words: [numb]}
    """,
    "en/terms.yaml": """
        emergency: your local emergency number
        a_doctor: a doctor
    """,
    "en/denials.yaml": """
        short_forms: {cannot: can not}
        endings: {n't: not}
        implied: i have no
        words:
          no: ["no"]
          without: [without]
          neither: [neither]
          not: [not]
          nothing: [nothing]
          be: [i, have, is]
          ill: [fever, fine]
          fine: [fine]
          turn: [like]
          want: [want to]
          aside: [today]
          flat_no: ["no"]
          contradicts: [but]
        grammar:
          denial: "<be>*[<no>|<without>]<ill-fine>+"
          well_said: <be>*<fine>
          carried: <be>+<ill>
          tells: <ill-fine>
    """,
    "en/phrases.yaml": """
        skip_cold:
          say: Then leave it out. Ask {a_doctor}.
          ask: [What now?, What next?]
        hold:
          say: Hold for {count}.
    """,
    "en/relief.yaml": """
        - guide: tilt
          say: Sit tall.
          ask: Shall we stretch?
    """,
    "en/numbers.yaml": "[" + ", ".join(["number"] * 61) + "]\n",
    "en-US.yaml": """
        terms:
          emergency: "[911]"
          a_doctor: a doctor
    """,
    "en-GB.yaml": """
        terms:
          emergency: "[999]"
          a_doctor: a G P
        topics:
          causes:
            ask: Shall we have a go?
    """,
}
