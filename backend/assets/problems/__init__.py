"""Problems: the one shape in which every failure is told over HTTP (RFC 9457)."""
