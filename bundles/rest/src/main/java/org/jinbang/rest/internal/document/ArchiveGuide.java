package org.jinbang.rest.internal.document;

/** The page that lies on top of an archive. */
final class ArchiveGuide {
    static final String TEXT = """
            评选档案 / Archive of an edition
            ================================

            journal/<流>.jsonl    台账：每行一项行为（RFC 8785 规范 JSON，UTF-8），按序号排列
            applications/<编号>/  申报：状态、填报内容、材料、异议证明与证书
            batch-<n>/            各批：数据、投票、公示、工作报告
            edition.json          届次的状态；scheme.json 为所依据的评选办法
            winners.json, announcement.pdf  获奖名单与表彰决定（公布之后）
            revocations.json, revocations.pdf  已撤销的称号（有撤销时）
            verification.json     导出时的核验结果；faults 为空即台账与状态一致
            SHA256SUMS            各文件的 SHA-256，可用 sha256sum -c SHA256SUMS 核对
            LEFT-OUT.txt          未能收入的内容及原因（没有则无此文件）

            如何自行核对台账：
            每个流从 64 个字符 0 开始；每行的散列 = SHA-256（前一散列的 64 个字符 ‖ 该行字节，不含换行）。
            全部流按编号排序，每流一行“编号 空格 行为数 空格 末散列 换行”，其 SHA-256 即 verification.json 中的 root。
            序号有缺的流含有导出者无权阅读的行为，只能由监督者核对。

            journal/<stream>.jsonl  the journal: one act a line (canonical JSON, RFC 8785, UTF-8), in order
            applications/<id>/      applications: state, answers, files, proofs of objections, certificate
            batch-<n>/              each batch: figures, ballots, notices, work reports
            edition.json            the state of the edition; scheme.json is the scheme it is pinned to
            winners.json, announcement.pdf  the winners, once announced
            revocations.json, revocations.pdf  the awards revoked, if there are any
            verification.json       the verification at the time of export; no faults: journal and states agree
            SHA256SUMS              of every file; check with sha256sum -c SHA256SUMS
            LEFT-OUT.txt            what could not be taken in, and why (absent if there is none)

            To check the journal without us:
            each stream begins with 64 characters 0; the hash of a line = SHA-256 over the 64 characters of the hash
            before and the bytes of the line without its line feed. Sort all streams by id, write for each a line
            "id, blank, number of acts, blank, last hash, line feed": the SHA-256 of that is root in verification.json.
            A stream whose sequence numbers have gaps holds acts that the exporter may not read; a supervisor can
            check it.
            """;

    private ArchiveGuide() {}
}
