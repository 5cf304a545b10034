// libmicrohttpd, and its one variadic call with the arguments fixed: Swift cannot call those.
#pragma once

#include <microhttpd.h>
#include <stddef.h>

/// What a daemon tells of: a new or closed connection, the target of a request, the request itself (again after each
/// suspension), and its end. All are called from the daemon's own thread.
struct kb_daemon_callbacks {
  MHD_NotifyConnectionCallback connection;
  void *(*target)(void *context, const char *target, struct MHD_Connection *connection);
  MHD_AccessHandlerCallback request;
  MHD_RequestCompletedCallback completed;
};

/// What a client may use up.
struct kb_daemon_limits {
  /// Bytes of a connection's buffers; a longer header is refused.
  size_t memory;
  unsigned int connections;
  /// Seconds without a byte.
  unsigned int timeout;
};

/// Starts a daemon with the best polling that the system has, on a socket that listens already and that is the
/// daemon's from now on. Returns NULL where it cannot be started; the socket is then still the caller's.
static inline struct MHD_Daemon *kb_start_daemon(
    MHD_socket listening, struct kb_daemon_callbacks callbacks, struct kb_daemon_limits limits, void *context) {
  return MHD_start_daemon(
      MHD_USE_AUTO_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, callbacks.request, context,
      MHD_OPTION_LISTEN_SOCKET, listening,
      MHD_OPTION_NOTIFY_CONNECTION, callbacks.connection, context,
      MHD_OPTION_URI_LOG_CALLBACK, callbacks.target, context,
      MHD_OPTION_NOTIFY_COMPLETED, callbacks.completed, context,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, limits.memory,
      MHD_OPTION_CONNECTION_LIMIT, limits.connections,
      MHD_OPTION_CONNECTION_TIMEOUT, limits.timeout,
      MHD_OPTION_END);
}

/// The socket of a connection, or -1.
static inline MHD_socket kb_connection_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}
