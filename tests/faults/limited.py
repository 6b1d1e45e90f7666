"""Runs a program whose files may have so many bytes: `python limited.py BYTES PROGRAM…`.

That is how a full disk looks to it, without one that has to be filled.
"""

import os
import resource
import sys

if __name__ == "__main__":
    most = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    os.execv(sys.argv[2], sys.argv[2:])
