package org.jinbang.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How people sign in and what becomes of their data; {@code etc/org.jinbang.security.cfg}. */
@ObjectClassDefinition(name = "Jinbang people")
public @interface SecuritySettings {
    /** Minutes without use after which a session ends. */
    @AttributeDefinition(
            name = "Minutes without use after which a session ends",
            description = "Each request begins them anew",
            min = "1")
    int idleMinutes() default 120;

    /** Hours after which a session ends in any case. */
    @AttributeDefinition(
            name = "Hours after which a session ends in any case",
            description = "However much it is used",
            min = "1")
    int absoluteHours() default 12;

    /**
     * Whose duty needs a second factor: {@code administrator}, {@code standing-seat}, {@code seat} in an organ of a
     * running edition, {@code power}: a seat in an organ that has any power beyond reading, {@code power:run} and the
     * like, {@code stage:ballot} and the like: a seat in an organ that conducts such a stage; or {@code none}.
     */
    @AttributeDefinition(
            name = "Duties that need a second factor",
            description = "administrator, standing-seat, seat, power, power:<name>, stage:<kind>, none")
    @SettingsFile.AsItStands
    String secondFactor() default "administrator, standing-seat, power, stage:ballot, stage:approval";

    /** Whether that holds on a demonstration server too, whose invented people sign in by password. */
    @AttributeDefinition(
            name = "Second factor needed on a demonstration server too",
            description = "Its people are invented and sign in by password otherwise")
    boolean secondFactorInDemonstration() default false;

    /** Days for which an invitation can be accepted. */
    @AttributeDefinition(
            name = "Days for which an invitation can be accepted",
            description = "After them it has to be sent again",
            min = "1")
    int invitationDays() default 14;

    /** Minutes for which a link for a new password can be used. */
    @AttributeDefinition(
            name = "Minutes for which a link for a new password can be used",
            description = "After them another one has to be made",
            min = "5")
    int resetMinutes() default 60;

    /** Whether people may register themselves while an award takes applications. */
    @AttributeDefinition(
            name = "People may register themselves while an award takes applications",
            description = "Without it accounts are made by administrators and invitations alone")
    boolean selfRegistration() default true;

    /** Whole years for which what was published of a winner is kept, however the person wishes. */
    @AttributeDefinition(
            name = "Years for which what was published of a winner is kept",
            description = "Whole years, although the person wishes to be erased",
            min = "1")
    int retainWinnersYears() default 10;
}
