package org.jinbang.schemefile.internal;

import org.jinbang.scheme.Text;

/** What can be declared and referred to in a scheme. */
enum Thing {
    ARTICLE("条款", "article"),
    VALUE("参数或设置", "parameter or setting"),
    AWARD("奖项", "award"),
    ORGAN("机构", "organ"),
    FORM("表单", "form"),
    TRACK("申报类别", "track"),
    STAGE("环节", "stage"),
    SHARED_CONDITION("共用条件", "shared condition"),
    SHARED_SECTION("共用表单部分", "shared section"),
    CASE("判例", "case");

    private final Text title;

    Thing(String zh, String en) {
        this.title = new Text(zh, en);
    }

    Text title() {
        return title;
    }
}
