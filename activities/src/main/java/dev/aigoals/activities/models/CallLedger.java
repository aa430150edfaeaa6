package dev.aigoals.activities.models;

/** Keeps account of the requests that reach for a provider, on the thread that waits for the turn. */
public interface CallLedger {

    /** Before the request goes out, with an estimate of what it asks: what ends in a crash is counted so. */
    void begun(ProviderPayment estimate);

    /** When the request is over, however it ended. */
    void ended(ProviderPayment payment);
}
