package org.jinbang.process;

import java.util.Optional;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;

/**
 * Why a command was not accepted: nothing has changed.
 *
 * @param detail what is wrong and what would be right
 * @param basis the article or reading under which it was refused; empty for what no regulation concerns
 */
public record Refusal(RefusalCode code, Text detail, Optional<Basis> basis) implements Answer {}
