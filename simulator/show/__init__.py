"""The browser Echo Show: a page on 127.0.0.1 that renders what the skill shows and speaks what it says."""
