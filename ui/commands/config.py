"""`duban config`: the settings in force."""

from dataclasses import asdict

from ui.commands.option import command
from ui.console import Console


@command("config")
def config(console: Console) -> None:
    """Show every setting with its value, as TOML or JSON."""
    settings = asdict(console.settings)
    if console.as_json:
        console.json(settings)
        return
    for section, values in settings.items():
        console.line(f"[{section}]")
        for name, value in values.items():
            shown = str(value).lower() if isinstance(value, bool) else repr(value)
            console.line(f"{name} = {shown}".replace("'", '"'))
        console.line("")
