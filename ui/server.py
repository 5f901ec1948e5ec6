"""The server of the pages, as a child process."""

import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

from duban.error import FailingEnvironmentError
from duban.settings import Settings

_START_SECONDS = 60


class Server:
    """Streamlit on the address of the settings; it ends with the `with` block."""

    def __init__(self, settings: Settings, settings_file: Path | None = None) -> None:
        self.address = f"http://{settings.ui.address}:{settings.ui.port}"
        self._command = _command(settings, settings_file)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Start, and return once the pages answer.

        Raises `FailingEnvironmentError` when they do not within a minute.
        """
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
        deadline = time.monotonic() + _START_SECONDS
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self._stop()
                raise FailingEnvironmentError("DUB-UI-002", address=self.address)
            time.sleep(0.2)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop the server, however the block ended."""
        self._stop()

    def wait(self) -> int:
        """Serve until Ctrl-C, which is the ordinary end."""
        try:
            return self._process.wait() if self._process else 0
        except KeyboardInterrupt:
            return 0

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.address}/_stcore/health", timeout=2) as reply:  # noqa: S310 - loopback
                return bool(reply.status == 200)
        except (URLError, OSError):
            return False

    def _stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self._process.kill()


def _command(settings: Settings, settings_file: Path | None) -> list[str]:
    options = {
        "server.address": settings.ui.address,
        "server.port": settings.ui.port,
        "server.headless": "true",
        "runner.magicEnabled": "false",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        "client.toolbarMode": "minimal",
        # a visitor is told that something failed; the log holds the traceback
        "client.showErrorDetails": "none",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    page = str(Path(__file__).parent / "app.py")
    own = ["--", "--settings", str(settings_file)] if settings_file else []
    return [sys.executable, "-m", "streamlit", "run", page, *flags, *own]
