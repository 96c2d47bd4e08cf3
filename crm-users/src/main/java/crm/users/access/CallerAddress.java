package crm.users.access;

/** The part of an address that one caller cannot choose freely: of an IPv6 address its network. */
final class CallerAddress {

    private static final int NETWORK_GROUPS = 4;

    private CallerAddress() {}

    static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        var network = new StringBuilder();
        for (int i = 0; i < groups.length && i < NETWORK_GROUPS && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network.append(':').toString();
    }
}
