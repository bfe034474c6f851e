package org.jinbang.itests.component;

import java.util.List;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A kind of condition as a component that throws when it is activated. */
@Component(property = ConditionKind.PROPERTY + "=component-throwing")
public final class TroubleComponent implements ConditionKind {
    /** Throws. */
    @Activate
    public TroubleComponent() {
        throw new IllegalStateException("an invented fault of a component");
    }

    @Override
    public String name() {
        return "component-throwing";
    }

    @Override
    public Text explanation() {
        return new Text("虚构", "invented");
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of();
    }

    @Override
    public Verdict judge(Json.Obj params, Facts facts) {
        throw new IllegalStateException("never there");
    }
}
