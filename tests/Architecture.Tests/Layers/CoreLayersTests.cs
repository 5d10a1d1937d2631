namespace VoiceBookingKit.Architecture.Tests.Layers;

public sealed class CoreLayersTests
{
    private static readonly string[] Core = ["Booking", "Scheduling", "Calendars", "Language", "Receptionists", "Speech", "Sessions", "Calls", "Wire"];

    private static readonly LayerGraph Graph = new("VoiceBookingKit", new Dictionary<string, string[]>
    {
        ["Scheduling"] = [],
        ["Language"] = [],
        ["Speech"] = [],
        ["Booking"] = ["Scheduling"],
        ["Calendars"] = ["Booking"],
        ["Receptionists"] = ["Booking", "Calendars", "Language"],
        ["Sessions"] = ["Receptionists", "Speech"],
        ["Calls"] = ["Sessions"],
        ["Wire"] = ["Sessions"],
        ["Hosting"] = Core,
    });

    [Fact]
    public void The_core_s_folders_use_only_those_below_them() =>
        Assert.Empty(Graph.Violations(Repository.Published("VoiceBookingKit")));

    [Fact]
    public void A_file_s_namespace_is_its_folder() =>
        Assert.Empty(
            from file in Repository.Files("src/VoiceBookingKit", ".cs")
            let folder = file.Split(Path.DirectorySeparatorChar)[2]
            where !Repository.Read(file).Contains($"namespace VoiceBookingKit.{folder}", StringComparison.Ordinal)
            select file);

    // An inlined constant leaves no trace in IL; the using directive that it needs does.
    [Fact]
    public void No_using_directive_names_a_folder_above() =>
        Assert.Empty(
            from file in Repository.Files("src/VoiceBookingKit", ".cs")
            let folder = file.Split(Path.DirectorySeparatorChar)[2]
            from other in Core.Append("Hosting")
            where !Graph.MayUse(folder, other) && Repository.Read(file).Contains($"using VoiceBookingKit.{other}", StringComparison.Ordinal)
            select $"{file} uses {other}");
}
