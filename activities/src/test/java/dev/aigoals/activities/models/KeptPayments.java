package dev.aigoals.activities.models;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told of each request to a provider. */
final class KeptPayments implements CallLedger {
    final List<ProviderPayment> begun = new ArrayList<>();
    final List<ProviderPayment> payments = new ArrayList<>();

    @Override
    public void begun(ProviderPayment estimate) {
        begun.add(estimate);
    }

    @Override
    public void ended(ProviderPayment payment) {
        payments.add(payment);
    }
}
