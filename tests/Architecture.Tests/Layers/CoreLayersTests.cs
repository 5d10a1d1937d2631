using VoiceBookingKit.Assertions;

namespace VoiceBookingKit.Architecture.Tests.Layers;

public sealed class CoreLayersTests
{
    private static readonly string[] Core = ["Booking", "Scheduling", "Calendars", "Language", "Receptionists", "Speech", "Sessions", "Calls", "Wire", "Notifications", "Networking", "Failover"];

    // Registrations live where a host's using directives find them.
    private static readonly Dictionary<string, string> Guests = new() { ["Microsoft.Extensions.DependencyInjection"] = "Hosting" };

    private static readonly Dictionary<string, string[]> Uses = new()
    {
        ["Scheduling"] = [],
        ["Language"] = [],
        ["Speech"] = [],
        ["Networking"] = [],
        ["Failover"] = [],
        ["Booking"] = ["Scheduling"],
        ["Calendars"] = ["Booking"],
        ["Receptionists"] = ["Booking", "Calendars", "Language", "Failover"],
        ["Sessions"] = ["Receptionists", "Speech"],
        ["Calls"] = ["Sessions"],
        ["Wire"] = ["Sessions"],
        // Mails hold invitations, and an entry of the outbox is told long after its call ended: no conversation is needed for it.
        ["Notifications"] = ["Booking", "Calendars", "Networking"],
        ["Hosting"] = Core,
    };

    private static readonly LayerGraph Graph = new("VoiceBookingKit", Uses, Guests);

    [Fact]
    public void The_core_s_folders_use_only_those_below_them() =>
        Findings.None(Graph.Violations(Repository.Published("VoiceBookingKit")));

    [Fact]
    public void A_file_s_namespace_is_its_folder() =>
        Findings.None(
            from file in Repository.Files("src/VoiceBookingKit", ".cs")
            let folder = file.Split(Path.DirectorySeparatorChar)[2]
            let homes = Guests.Where(guest => guest.Value == folder).Select(guest => guest.Key).Append($"VoiceBookingKit.{folder}")
            where !homes.Any(home => Repository.Read(file).Contains($"namespace {home}", StringComparison.Ordinal))
            select file);

    // An inlined constant leaves no trace in IL; the using directive that it needs does.
    [Fact]
    public void No_using_directive_names_a_folder_above() =>
        Findings.None(
            from file in Repository.Files("src/VoiceBookingKit", ".cs")
            let folder = file.Split(Path.DirectorySeparatorChar)[2]
            from other in Core.Append("Hosting")
            where !Graph.MayUse(folder, other) && Repository.Read(file).Contains($"using VoiceBookingKit.{other}", StringComparison.Ordinal)
            select $"{file} uses {other}");
}
