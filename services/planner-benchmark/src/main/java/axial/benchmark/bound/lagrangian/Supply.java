package axial.benchmark.bound.lagrangian;

import axial.benchmark.pooled.Pool;

/** What is taken in a day: a pool of rooms or devices, the bays of a clinic, or its bays and chairs together. */
sealed interface Supply {

    int day();

    double guess(Guess guess, int minute);

    record OfPool(int pool, int day) implements Supply {

        OfPool(Pool pool, int day) {
            this(pool.index(), day);
        }

        @Override
        public double guess(Guess guess, int minute) {
            return guess.pool(pool, day, minute);
        }
    }

    record OfRecovery(String clinic, boolean chairsToo, int day) implements Supply {

        @Override
        public double guess(Guess guess, int minute) {
            return guess.recovery(clinic, chairsToo, day, minute);
        }
    }
}
