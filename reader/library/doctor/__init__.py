"""What is wrong with a library or with Reader's own folders, and how to mend it; looking changes nothing."""
