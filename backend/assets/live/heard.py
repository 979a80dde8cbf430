"""Which versions were told of: pub/sub loses what is sent while nobody listens, and a lost one must show."""


class Heard:
    """The versions that arrived, in whatever order. Each change of the figures has one of its own, without gaps."""

    def __init__(self, version: int) -> None:
        self._through = version
        self._ahead: set[int] = set()

    def note(self, version: int) -> None:
        """News of this version arrived."""
        if version > self._through:
            self._ahead.add(version)
        while self._through + 1 in self._ahead:
            self._through += 1
            self._ahead.remove(self._through)

    def lost_before(self, version: int) -> bool:
        """Whether news up to this version never arrived. It is told once: from here on all up to it counts as told."""
        lost = version > self._through
        if lost:
            self._through = version
            self._ahead = {one for one in self._ahead if one > version}
            self.note(version)
        return lost
