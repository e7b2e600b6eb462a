"""What is shown on a device with a screen: APL documents and their data."""
