/** What a way of choosing scenes would have cost on recordings that are there (METHODS 7.5). */
@NullMarked
package callsheet.backtest;

import org.jspecify.annotations.NullMarked;
