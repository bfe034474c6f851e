package org.jinbang.rest.internal;

import org.jinbang.security.Experts;
import org.jinbang.security.Invitations;
import org.jinbang.security.PasswordResets;
import org.jinbang.security.PersonalData;
import org.jinbang.security.PublicKeys;
import org.jinbang.security.SecondFactors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What there is about people besides accounts and sessions, in one. */
@Component(service = PeopleServices.class)
public record PeopleServices(
        Invitations invitations,
        PasswordResets resets,
        SecondFactors secondFactors,
        PersonalData personalData,
        PublicKeys publicKeys,
        Experts experts) {
    /** Takes what is there. */
    @Activate
    public PeopleServices(
            @Reference Invitations invitations,
            @Reference PasswordResets resets,
            @Reference SecondFactors secondFactors,
            @Reference PersonalData personalData,
            @Reference PublicKeys publicKeys,
            @Reference Experts experts) {
        this.invitations = invitations;
        this.resets = resets;
        this.secondFactors = secondFactors;
        this.personalData = personalData;
        this.publicKeys = publicKeys;
        this.experts = experts;
    }
}
