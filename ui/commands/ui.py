"""`duban ui`: the pages, served until Ctrl-C."""

from ui.commands.option import command
from ui.console import Console
from ui.server import Server


@command("ui")
def ui(console: Console) -> int:
    """Serve the pages and print their address."""
    with Server(console.settings, console.settings_file) as server:
        console.line(console.words("ui.serving", address=server.address))
        return server.wait()
