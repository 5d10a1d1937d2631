using VoiceBookingKit.Architecture.Tests.Compiled;

namespace VoiceBookingKit.Architecture.Tests.Layers;

/// <summary>The graph is tried on this assembly's own fixture, in which every way to break it is written out.</summary>
public sealed class LayerGraphTests
{
    private const string Root = "VoiceBookingKit.Architecture.Tests.Fixture";

    private static readonly CompiledAssembly Fixture = CompiledAssembly.Open(typeof(LayerGraphTests).Assembly.Location);
    private static readonly LayerGraph LowerStandsAlone = new(Root, new Dictionary<string, string[]> { ["Lower"] = [], ["Upper"] = ["Lower"] });

    public static TheoryData<string> Offenders => [.. typeof(LayerGraphTests).Assembly.GetTypes()
        .Where(type => type is { Namespace: Root + ".Lower", IsNested: false } && type.Name.StartsWith("Offends", StringComparison.Ordinal))
        .Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Offenders))]
    public void Each_way_to_name_a_type_above_is_seen(string offender) =>
        Assert.Contains(LowerStandsAlone.Violations(Fixture), violation => violation.StartsWith($"{Root}.Lower.{offender}", StringComparison.Ordinal) && violation.Contains("uses", StringComparison.Ordinal));

    [Fact]
    public void A_type_that_keeps_to_its_folder_is_not_blamed() =>
        Assert.DoesNotContain(LowerStandsAlone.Violations(Fixture), violation => violation.StartsWith($"{Root}.Lower.Innocent", StringComparison.Ordinal));

    [Fact]
    public void The_folder_above_may_use_the_one_below() =>
        Assert.DoesNotContain(LowerStandsAlone.Violations(Fixture), violation => violation.StartsWith($"{Root}.Upper.", StringComparison.Ordinal));

    [Fact]
    public void A_type_outside_all_folders_is_seen() =>
        Assert.Contains($"{typeof(LayerGraphTests)} is in no known folder", LowerStandsAlone.Violations(Fixture));

    [Fact]
    public void A_namespace_of_others_counts_for_the_folder_that_is_its_guest()
    {
        var graph = new LayerGraph(Root, new Dictionary<string, string[]> { ["Lower"] = [], ["Upper"] = ["Lower"] }, new Dictionary<string, string> { [typeof(LayerGraphTests).Namespace!] = "Upper" });

        Assert.DoesNotContain(graph.Violations(Fixture), violation => violation.StartsWith(typeof(LayerGraphTests).FullName!, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_folder_builds_on_may_be_used_through_another()
    {
        var graph = new LayerGraph(Root, new Dictionary<string, string[]> { ["A"] = ["B"], ["B"] = ["C"], ["C"] = [] });

        Assert.True(graph.MayUse("A", "C"));
        Assert.False(graph.MayUse("C", "A"));
        Assert.False(graph.MayUse("B", "A"));
    }
}
