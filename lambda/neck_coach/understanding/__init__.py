"""What words mean: the signs of danger in them, and what they deny."""
