"""What macOS does for the lock: a sandbox.

Apple has marked sandbox_init(3) as deprecated and offers nothing else to a process that is no app
of its store; browsers use it still. It has not been run on macOS by us.
"""

import ctypes
from collections.abc import Iterator

SANDBOX = "a sandbox"

PROFILE = """
(version 1)
(allow default)
(deny network*)
(deny process-fork)
(deny process-exec)
(deny file-write*)
(allow file-write-data (literal "/dev/null"))
(deny signal)
(allow signal (target self))
(deny mach-lookup)
(allow mach-lookup (global-name "com.apple.system.opendirectoryd.libinfo"))
"""
"""What is refused; the last line that fits counts.

Services are looked up by mach-lookup: asked for, one could open a web address in our stead. The
one that stays says who the person is and where their home is.
"""


def lock() -> Iterator[str]:
    """Give up the network, other programs and writing for good, and name it if that holds."""
    system = ctypes.CDLL("/usr/lib/libSystem.B.dylib")
    system.sandbox_init.argtypes = (ctypes.c_char_p, ctypes.c_uint64, ctypes.c_void_p)
    system.sandbox_free_error.argtypes = (ctypes.c_void_p,)
    system.sandbox_free_error.restype = None
    error = ctypes.c_void_p()
    # The manual names ready-made profiles for the flag 1; without it, the text is the profile.
    if system.sandbox_init(PROFILE.encode(), 0, ctypes.byref(error)) == 0:
        yield SANDBOX
    elif error.value:
        system.sandbox_free_error(error)
