package org.jinbang.documents;

import static org.jinbang.documents.Checks.required;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a certificate says.
 *
 * @param award the award as a whole, such as 全国质量奖（个人奖）
 * @param edition the edition and its years
 * @param honour what is granted, such as 中国质量工匠
 * @param recipient the winner's name
 * @param organisation where the winner works; {@link Text#NONE} if the winner is an organisation
 * @param citation the sentence that grants the honour; with {@link Text#NONE} a usual one is made of edition and award
 * @param number the certificate's number
 * @param date the day it bears
 * @param issuer who issues it, over the place for the seal
 * @param check the public address that says whether it is valid
 * @param until the last day of the honour; empty if it holds for good
 */
public record Certificate(
        Text award,
        Text edition,
        Text honour,
        Text recipient,
        Text organisation,
        Text citation,
        String number,
        LocalDate date,
        Text issuer,
        URI check,
        Optional<LocalDate> until) {
    /** Of an honour that holds for good. */
    public Certificate(
            Text award,
            Text edition,
            Text honour,
            Text recipient,
            Text organisation,
            Text citation,
            String number,
            LocalDate date,
            Text issuer,
            URI check) {
        this(award, edition, honour, recipient, organisation, citation, number, date, issuer, check, Optional.empty());
    }

    /**
     * Checks that nothing is missing.
     *
     * @throws DocumentException if a text other than organisation and citation is empty, or the address is not absolute
     */
    public Certificate {
        required(award, "certificate.award");
        required(edition, "certificate.edition");
        required(honour, "certificate.honour");
        required(recipient, "certificate.recipient");
        Checks.present(organisation, "certificate.organisation");
        Checks.present(citation, "certificate.citation");
        required(number, "certificate.number");
        Checks.present(date, "certificate.date");
        required(issuer, "certificate.issuer");
        Checks.present(check, "certificate.check");
        Checks.present(until, "certificate.until");
        if (!check.isAbsolute() || check.getHost() == null) {
            throw new DocumentException(
                    "证书查验地址须为完整网址（如 https://award.example.org/…），现为：" + check,
                    "The check address of a certificate must be a complete one (such as https://award.example.org/…), it is: "
                            + check);
        }
    }
}
