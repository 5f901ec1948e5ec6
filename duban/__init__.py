"""The kernel of Duban: the values, errors, settings, store and ports that the stages share.

It imports nothing of ours, so every stage may import it and none needs another.
"""

__version__ = "0.1.0"
