"""One file a command, its function under its name; here what each does, in a document's order."""

from collections.abc import Mapping

SUMMARIES: Mapping[str, str] = {
    "ingest": "Take files, folders and archives into the record. 入库。",
    "parse": "Show the documents and clause tree of one file. 解析文件。",
    "extract": "Show what a file obliges whom to. 抽取义务、期限、数量和问题类别。",
    "align": "Align two documents. 对齐两个文件。",
    "garbles": "Show garbled passages and proposals. 查找错乱段落并给出修复建议。",
    "link": "Find what a document answers, translates, supersedes. 查找所依据的通知。",
    "search": "Search obligations and clauses. 检索义务和条款。",
    "review": "Review a submission against its notice. 对照通知核查方案。",
    "matrix": "All submissions under a notice by its requirements. 总表。",
    "deadlines": "Show what falls due. 到期事项。",
    "categorize": "Correct the problem category of an obligation. 更正义务的问题类别。",
    "reindex": "Build the index anew from the record. 重建索引。",
    "check": "Verify every digest, span and decision of the record. 校验库的完整性。",
    "backup": "Write the record to one file, while it is in use. 备份库。",
    "restore": "Put a backup in place of the record. 由备份恢复库。",
    "config": "Show the settings in force. 显示当前设置。",
    "schema": "Print the JSON Schema of a command's output. 输出 JSON 结构定义。",
    "ui": "Serve the pages. 打开网页界面。",
    "demo": "Ingest the corpus, review it, open the pages. 演示。",
}
