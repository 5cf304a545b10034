// What the operating system can do with files and Swift cannot call: variadic functions and macros.
#pragma once

#if defined(__linux__)

#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges what stands under two names, each in a folder held open, in one step (renameat2(2) with RENAME_EXCHANGE,
/// Linux 3.15). Returns 0, or -1 where the kernel or the file system cannot.
static inline int kb_exchange_paths(int folder, const char *name, int other_folder, const char *other_name) {
  return (int)syscall(SYS_renameat2, folder, name, other_folder, other_name, 1u << 1);
}

/// How a folder watcher is opened: reading it never waits, and programs that we start do not inherit it.
enum { kb_inotify_flags = IN_NONBLOCK | IN_CLOEXEC };

/// What a folder watcher is told of: entries that come, go, or have been written. Each write of a long file would be
/// IN_MODIFY; its end is enough.
enum { kb_inotify_events = IN_CREATE | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR };

#elif defined(__APPLE__)

#include <stdio.h>

/// Exchanges what stands under two names, each in a folder held open, in one step (renameatx_np(2) with RENAME_SWAP, macOS
/// 10.12). Returns 0, or -1 where the file system cannot.
static inline int kb_exchange_paths(int folder, const char *name, int other_folder, const char *other_name) {
  return renameatx_np(folder, name, other_folder, other_name, RENAME_SWAP);
}

#endif
