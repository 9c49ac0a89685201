"""A TCP connection's way through another machine, which may stop carrying without saying so."""

import contextlib
import socket
import threading


class Wire(threading.Thread):
    """Carries connections to a port of this machine. Held, it accepts and reads, and nothing comes out of the other end."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.target = port
        self.held = threading.Event()
        self.accepted_while_held = 0
        self.ends = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]

    def run(self):
        while True:
            near, _ = self.listener.accept()
            if self.held.is_set():
                self.accepted_while_held += 1
                self.ends.append(near)  # stays open; nobody reads
                continue
            try:
                far = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                near.close()
                continue
            self.ends += [near, far]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def hold(self):
        self.held.set()

    def release(self):
        """What was held is cut off: its bytes are gone."""
        self.held.clear()
        for end in self.ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self.ends.clear()

    def _carry(self, source, sink):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if not self.held.is_set():
                    sink.sendall(data)
        if not self.held.is_set():
            for end in (source, sink):
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
