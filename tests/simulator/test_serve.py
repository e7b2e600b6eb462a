import json
import threading
import urllib.error
import urllib.request

import pytest

from simulator.serve import server


@pytest.fixture
def address(skill):
    with server(skill, port=0) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/"
        serving.shutdown()


def post(address, body):
    return urllib.request.urlopen(urllib.request.Request(address, body, method="POST"), timeout=5)


def test_a_request_gets_the_skills_response(address, skill):
    with post(address, b'{"request": {"type": "LaunchRequest"}}') as answer:
        assert answer.status == 200
        assert answer.headers["Content-Type"].startswith("application/json")
        assert json.load(answer)["response"]["outputSpeech"]["ssml"] == skill.say
    assert skill.asked == [{"request": {"type": "LaunchRequest"}}]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"hello"])
def test_what_is_not_json_is_refused_and_the_skill_not_asked(address, skill, body):
    with pytest.raises(urllib.error.HTTPError) as refused:
        post(address, body)
    assert refused.value.code == 400
    assert b"not JSON" in refused.value.read()
    assert skill.asked == []


def test_a_browser_gets_a_line_of_help(address):
    with urllib.request.urlopen(address, timeout=5) as answer:
        assert b"POST" in answer.read()
