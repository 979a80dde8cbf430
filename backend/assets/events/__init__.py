"""Events that a marketplace sends as they happen: the door, judged by the code of the import."""
