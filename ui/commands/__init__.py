"""One file a command; `ALL` lists them in the order of a document's life."""

from ui.commands.align import align
from ui.commands.backup import backup
from ui.commands.categorize import categorize
from ui.commands.check import check
from ui.commands.config import config
from ui.commands.deadlines import deadlines
from ui.commands.demo import demo
from ui.commands.extract import extract
from ui.commands.garbles import garbles
from ui.commands.ingest import ingest
from ui.commands.link import link
from ui.commands.matrix import matrix
from ui.commands.parse import parse
from ui.commands.reindex import reindex
from ui.commands.restore import restore
from ui.commands.review import review
from ui.commands.schema import schema
from ui.commands.search import search
from ui.commands.ui import ui

ALL = (
    ingest,
    parse,
    extract,
    align,
    garbles,
    link,
    search,
    review,
    matrix,
    deadlines,
    categorize,
    reindex,
    check,
    backup,
    restore,
    config,
    schema,
    ui,
    demo,
)
