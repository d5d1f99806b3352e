package org.lagesbild.embedded.broker;

import static org.apache.kafka.clients.admin.ScramMechanism.SCRAM_SHA_512;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.lagesbild.messaging.enrolment.Role;

/**
 * Brings one principal's credential and ACLs on the broker to what the rights file says, no more and no less; doing it
 * again changes nothing. Publishers have business on Kafka, and operators who administer them; every other role is served
 * over HTTP and gets nothing here, and loses what it had. The house's own principal cannot be touched.
 *
 * <p>Failures come as {@link IllegalStateException}, and the call can be made again.
 */
public final class BrokerAccess {

    private static final int ITERATIONS = 4096;
    private static final long TIMEOUT_SECONDS = 30;

    private final Admin admin;

    /** Uses an admin client of the house; it stays the caller's to close. */
    public BrokerAccess(Admin admin) {
        this.admin = admin;
    }

    /** Gives the principal the secret and exactly the rights of its role. */
    public void apply(Grant grant) {
        requirePartner(grant.principal());
        if (!connects(grant.role())) {
            remove(grant.principal());
            return;
        }
        allow(grant.principal(), grant.role());
        var info = new ScramCredentialInfo(SCRAM_SHA_512, ITERATIONS);
        alter(new UserScramCredentialUpsertion(grant.principal(), info, grant.secret()));
    }

    /** Gives the principal exactly the rights of its role, and leaves its credential as it is. */
    public void allow(String principal, Role role) {
        requirePartner(principal);
        replaceAcls(
                principal,
                switch (role) {
                    case PUBLISHER -> PublisherRights.of(principal);
                    case OPERATOR -> OperatorRights.of(principal);
                    case COORDINATION, RELEASED, PUBLIC, UNKNOWN -> Set.of();
                });
    }

    /** Takes all rights away and leaves the credential: it works at once, on connections that stand as well. */
    public void suspend(String principal) {
        requirePartner(principal);
        replaceAcls(principal, Set.of());
    }

    /** Lets the principal write, and read, this many bytes in a second at each broker; 0 takes the bound away. */
    public void limit(String principal, long bytesPerSecond) {
        requirePartner(principal);
        Double bound = bytesPerSecond > 0 ? Double.valueOf(bytesPerSecond) : null;
        var user = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, principal));
        var ops = Stream.of("producer_byte_rate", "consumer_byte_rate")
                .map(rate -> new ClientQuotaAlteration.Op(rate, bound))
                .toList();
        await(admin.alterClientQuotas(List.of(new ClientQuotaAlteration(user, ops)))
                .all());
    }

    private static boolean connects(Role role) {
        return role == Role.PUBLISHER || role == Role.OPERATOR;
    }

    /** Takes credential and rights away; a principal that has none is left as it is. */
    public void remove(String principal) {
        requirePartner(principal);
        try {
            alter(new UserScramCredentialDeletion(principal, SCRAM_SHA_512));
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof ResourceNotFoundException)) {
                throw e;
            }
        }
        replaceAcls(principal, Set.of());
        limit(principal, 0);
    }

    private void replaceAcls(String principal, Set<AclBinding> wanted) {
        AclBindingFilter mine = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter("User:" + principal, null, AclOperation.ANY, AclPermissionType.ANY));
        Collection<AclBinding> present = await(admin.describeAcls(mine).values());
        Set<AclBinding> missing = new HashSet<>(wanted);
        missing.removeAll(present);
        Set<AclBinding> surplus = new HashSet<>(present);
        surplus.removeAll(wanted);
        if (!missing.isEmpty()) {
            await(admin.createAcls(missing).all());
        }
        if (!surplus.isEmpty()) {
            await(admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList())
                    .all());
        }
    }

    private void alter(UserScramCredentialAlteration alteration) {
        await(admin.alterUserScramCredentials(List.of(alteration)).all());
    }

    private static void requirePartner(String principal) {
        if (principal.equals(EmbeddedBroker.HOUSE) || !principal.matches("[a-z0-9-]{2,32}")) {
            throw new IllegalArgumentException("not a partner's principal");
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a change of rights", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker did not answer a change of rights", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while changing rights", e);
        }
    }
}
