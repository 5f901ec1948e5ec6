"""Every file is read in a process of its own, which can be killed and takes nothing along."""
