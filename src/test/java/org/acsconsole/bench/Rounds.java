package org.acsconsole.bench;

import java.util.Arrays;

/** Medians of two things measured in turn, so that a machine that slows down slows both. */
record Rounds(double medianA, double medianB) {

    /** Something that takes a while, and gives seconds or a rate. */
    interface Measured {
        double measure();
    }

    static Rounds of(int count, Measured first, Measured second) {
        double[] a = new double[count];
        double[] b = new double[count];
        for (int i = 0; i < count; i++) {
            if (i % 2 == 0) {
                a[i] = first.measure();
                b[i] = second.measure();
            } else {
                b[i] = second.measure();
                a[i] = first.measure();
            }
        }
        return new Rounds(median(a), median(b));
    }

    double ratio() {
        return medianA / medianB;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
