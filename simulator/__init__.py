"""A virtual Echo for the terminal: speaks Alexa's JSON to `app.handler` and plays what it answers."""
