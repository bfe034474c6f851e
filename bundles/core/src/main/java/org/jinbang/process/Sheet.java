package org.jinbang.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Text;

/**
 * What those who decide have before them: the candidates of a ballot, deliberation or approval with what each earlier stage
 * came to and what else is known of them, side by side. A candidate from whose case the reader is recused is struck out: the
 * name stands, so that it is not missed, and no figure of it is anywhere, neither in its row nor in a count or an average.
 *
 * @param basis the place that has the decision and what it weighs
 * @param columns the stages it draws on, in their order
 * @param rows the candidates by track and name
 */
public record Sheet(String edition, int batch, String stage, Basis basis, List<Column> columns, List<Row> rows) {

    /**
     * A stage the sheet draws on.
     *
     * @param id the stage
     * @param measures measure → its title
     * @param counted how many of the rows that are open to the reader have a score
     * @param average the average of these, in thousandths; empty if there is none
     */
    public record Column(
            String id,
            Text title,
            Basis basis,
            Map<String, Text> measures,
            int counted,
            Optional<BigDecimal> average) {}

    /**
     * A candidate.
     *
     * @param struck whether the reader is recused and sees the name only
     * @param cells stage → what it came to; empty where struck
     * @param other what else is known; empty where struck or where the sheet leaves it out
     */
    public record Row(
            String application,
            String name,
            String organisation,
            String track,
            String award,
            boolean struck,
            Map<String, Cell> cells,
            Optional<Other> other) {}

    /**
     * What a stage came to for a candidate.
     *
     * @param result the outcome; empty while there is none
     * @param score in thousandths
     * @param averages measure → the average over the entries
     * @param entries what members recorded, without those who are recused
     */
    public record Cell(
            Optional<String> result, Optional<Integer> score, Map<String, BigDecimal> averages, List<Entry> entries) {}

    /** What a member recorded; {@code comment} is the text itself, empty if there is none or it was erased. */
    public record Entry(
            String member, Optional<String> decision, Map<String, Integer> scores, Optional<String> comment) {}

    /** A unit, whether it recommends, and its opinion in words; empty while it has not said. */
    public record Recommendation(String unit, Optional<Boolean> favourable, Optional<String> opinion) {}

    /**
     * Other information on a candidate.
     *
     * @param recommendations of the units that were asked
     * @param waived why it needed no recommendation; empty if it was not waived
     * @param conditions condition → result
     * @param sources what was consulted: source → day
     * @param supplements how many supplements were asked for
     * @param sanctions the sanctions there were
     */
    public record Other(
            List<Recommendation> recommendations,
            Optional<String> waived,
            Map<String, Finding.Result> conditions,
            Map<String, String> sources,
            int supplements,
            List<ApplicationState.Sanction.Measure> sanctions) {}
}
