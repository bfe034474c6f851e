package org.jinbang.security.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.scheme.Text;

/** The columns of a list of experts, and under which headings they are known. */
enum ExpertColumn {
    NAME("姓名", "Name"),
    LOGIN("登录名", "Login", "账号", "用户名"),
    EMAIL("电子邮箱", "E-mail", "电子邮件", "邮箱", "email", "mail"),
    TITLE("职称", "Title", "职务职称"),
    ORGANISATION("单位", "Organisation", "工作单位", "所在单位", "organization"),
    INTERESTS("其他利害关系单位", "Other interests", "其它利害关系单位", "利害关系单位", "interests"),
    FIELDS("专业领域", "Fields", "专业", "领域", "field"),
    INDUSTRIES("熟悉行业", "Industries", "行业", "industry");

    private final Text title;
    private final Set<String> others;

    ExpertColumn(String zh, String en, String... others) {
        this.title = new Text(zh, en);
        this.others = Set.of(others);
    }

    Text title() {
        return title;
    }

    /** The column with this heading, in either language or in both, one above the other. */
    static Optional<ExpertColumn> of(String heading) {
        return Stream.of(heading.split("[\\n/]"))
                .map(ExpertColumn::plain)
                .flatMap(plain -> Stream.of(values()).filter(column -> column.means(plain)))
                .findFirst();
    }

    private boolean means(String plain) {
        return plain(title.zh()).equals(plain) || plain(title.en()).equals(plain) || others.contains(plain);
    }

    /** Without spaces, marks that it must be filled in, and differences of case and width. */
    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*:]+", "");
    }
}
