"""Which calls of Linux the reading process may not make, and their numbers on each machine.

A list of what is refused, not of what is allowed: what a new version of the C library, of Python
or of a decoder needs to read, count and share memory is not known beforehand, and a call too few
would end every reading on a system nobody tried. What reaches out or changes something is known.
The list is closed towards the future all the same: a number above `NEWEST` is answered as an older
kernel answers it, that there is no such call, and every library has to live with that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from errno import EACCES, ENOSYS

NEWEST = 462
"""The last number that was looked at; x32, the 32-bit calls of x86_64, begins far above it."""

Numbers = tuple[int | None, int | None]
"""A call's number on x86_64 and on aarch64, which has none where an `…at` call does the same."""


@dataclass(frozen=True, slots=True)
class Machine:
    """A processor as the kernel names it, and what it calls the calls the lock itself makes.

    `column` is its place in `Numbers`. `gone` is nfsservctl, which no kernel has had since 3.1.
    """

    audit: int
    column: int
    prctl: int
    seccomp: int
    gone: int


MACHINES: Mapping[str, Machine] = {
    "x86_64": Machine(0xC000003E, 0, prctl=157, seccomp=317, gone=180),
    "aarch64": Machine(0xC00000B7, 1, prctl=167, seccomp=277, gone=42),
}

NETWORK: Mapping[str, Numbers] = {
    "socket": (41, 198),
    "socketpair": (53, 199),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "accept4": (288, 242),
    "connect": (42, 203),
    "sendto": (44, 206),
    "sendmsg": (46, 211),
    "sendmmsg": (307, 269),
}

PROGRAMS: Mapping[str, Numbers] = {
    "fork": (57, None),
    "vfork": (58, None),
    "execve": (59, 221),
    "execveat": (322, 281),
    "uselib": (134, None),
    "unshare": (272, 97),
    "setns": (308, 268),
}

FILES: Mapping[str, Numbers] = {
    "creat": (85, None),
    "truncate": (76, 45),
    "ftruncate": (77, 46),
    "fallocate": (285, 47),
    "rename": (82, None),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "mkdir": (83, None),
    "mkdirat": (258, 34),
    "mknod": (133, None),
    "mknodat": (259, 33),
    "rmdir": (84, None),
    "unlink": (87, None),
    "unlinkat": (263, 35),
    "link": (86, None),
    "linkat": (265, 37),
    "symlink": (88, None),
    "symlinkat": (266, 36),
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "lchown": (94, None),
    "fchown": (93, 55),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "futimesat": (261, None),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "open_by_handle_at": (304, 265),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
}

OTHERS: Mapping[str, Numbers] = {
    # Other processes.
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "kcmp": (312, 272),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    # What processes leave for one another outside the file system.
    "shmget": (29, 194),
    "shmat": (30, 196),
    "shmctl": (31, 195),
    "semget": (64, 190),
    "semop": (65, 193),
    "semtimedop": (220, 192),
    "semctl": (66, 191),
    "msgget": (68, 186),
    "msgsnd": (69, 189),
    "msgctl": (71, 187),
    "mq_open": (240, 180),
    "mq_unlink": (241, 181),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
}

SYSTEM: Mapping[str, Numbers] = {
    # Doors into the kernel through which other calls can be made, or that are often broken.
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "fanotify_init": (300, 262),
    "lookup_dcookie": (212, 18),
    "lsm_set_self_attr": (460, 460),
    "personality": (135, 92),
    "modify_ldt": (154, None),
    # The computer itself.
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "acct": (163, 89),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    "reboot": (169, 142),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "iopl": (172, None),
    "ioperm": (173, None),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "adjtimex": (159, 171),
    "clock_adjtime": (305, 266),
    "syslog": (103, 116),
    "vhangup": (153, 58),
}

NOT_THERE: Mapping[str, Numbers] = {
    # Their flags lie in memory, which a filter cannot see; libraries then use clone and openat.
    "clone3": (435, 435),
    "openat2": (437, 437),
    # Takes calls through shared memory, past every filter.
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
}

REFUSED: Mapping[str, tuple[Numbers, int]] = {
    **{
        name: (numbers, EACCES)
        for group in (NETWORK, PROGRAMS, FILES, OTHERS, SYSTEM)
        for name, numbers in group.items()
    },
    **{name: (numbers, ENOSYS) for name, numbers in NOT_THERE.items()},
}
"""Calls that are refused whatever is asked, and the error they end with."""
