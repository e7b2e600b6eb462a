"""What runs when the skill is built: checks and compiles content, builds the interaction model, measures."""
