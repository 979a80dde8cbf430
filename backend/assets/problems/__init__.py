"""Problems: the one shape of every failure over HTTP (RFC 9457)."""
