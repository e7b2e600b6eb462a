"""The core: pure Python about coaching. It knows no Alexa, no AWS, no clock."""
