package org.jinbang.mail.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the mails, {@code etc/org.jinbang.mail.cfg}. */
@ObjectClassDefinition(name = "Jinbang mail")
@interface MailConfig {
    @AttributeDefinition(description = "Host of the mail server; empty: nothing is sent")
    String host() default "";

    @AttributeDefinition(description = "Port of the mail server")
    int port() default 587;

    @AttributeDefinition(description = "starttls, tls or none")
    String encryption() default "starttls";

    @AttributeDefinition(description = "User of the mail server; empty: no sign-in")
    String user() default "";

    @AttributeDefinition(description = "File that holds the password of the user, in its first line")
    String passwordFile() default "";

    @AttributeDefinition(description = "Address that mails come from")
    String from() default "";

    @AttributeDefinition(description = "Name that mails come from")
    String fromName() default "金榜 Jinbang";

    @AttributeDefinition(description = "What each subject begins with")
    String subjectPrefix() default "";

    @AttributeDefinition(description = "Language for people who have not chosen one: zh or en")
    String language() default "zh";

    @AttributeDefinition(description = "How often a mail is tried before it is given up")
    int attempts() default 18;

    @AttributeDefinition(description = "Seconds between two looks at journal and outbox")
    int everySeconds() default 5;

    @AttributeDefinition(description = "Days before the deadline on which applicants are reminded of drafts")
    String remindOfDrafts() default "7, 1";

    @AttributeDefinition(description = "Days before the last day on which applicants are reminded of supplements")
    String remindOfSupplements() default "3, 1";

    @AttributeDefinition(description = "Days before a hearing on which candidates and members are reminded")
    String remindOfHearings() default "1";

    @AttributeDefinition(description = "Days before the end of a notice on which the office is reminded")
    String remindOfNotices() default "1";

    @AttributeDefinition(
            description =
                    "Days before a duty that follows the award is due on which winners, or who pays, are reminded")
    String remindOfDuties() default "30, 7";

    @AttributeDefinition(
            description =
                    "Days before the end of an award on which winners are reminded that they can have it reassessed")
    String remindOfValidity() default "180, 30, 7";

    @AttributeDefinition(description = "Every how many days members are reminded of open reviews; 0: never")
    int remindOfReviewsEvery() default 7;
}
