package be.mille.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Puts groups side by side, each as near as can be to where it wishes to be, in their order and without touching. */
final class Spread {
    /** Groups that push each other move as one. */
    private record Block(int first, int size, double sum, double width) {
        /** Where its left edge is. */
        double start() {
            return sum / size;
        }
    }

    private Spread() {}

    /**
     * @param wishes where the middle of each would like to be, in order
     * @return the middles
     */
    static double[] apart(double[] wishes, double[] widths) {
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < wishes.length; i++) {
            var block = new Block(i, 1, wishes[i] - widths[i] / 2, widths[i]);
            while (!blocks.isEmpty()
                    && blocks.getLast().start() + blocks.getLast().width() > block.start()) {
                block = joined(blocks.removeLast(), block);
            }
            blocks.add(block);
        }
        return middles(blocks, widths);
    }

    private static Block joined(Block left, Block right) {
        return new Block(
                left.first(),
                left.size() + right.size(),
                left.sum() + right.sum() - right.size() * left.width(),
                left.width() + right.width());
    }

    private static double[] middles(List<Block> blocks, double[] widths) {
        return blocks.stream()
                .flatMapToDouble(block -> {
                    var middles = DoubleStream.builder();
                    var edge = block.start();
                    for (var i = block.first(); i < block.first() + block.size(); i++) {
                        middles.add(edge + widths[i] / 2);
                        edge += widths[i];
                    }
                    return middles.build();
                })
                .toArray();
    }
}
