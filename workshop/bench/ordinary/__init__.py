"""The same kind of skill as tutorials build it: everything that comes with the SDK, and a plain build."""
