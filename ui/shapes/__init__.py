"""The published JSON shapes of the commands, and how kernel values take them.

Each shape is a typed dictionary; `duban schema NAME` prints it as JSON Schema.
"""
