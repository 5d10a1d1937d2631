using VoiceBookingKit.Architecture.Tests.Compiled;
using VoiceBookingKit.Assertions;

namespace VoiceBookingKit.Architecture.Tests.Rules;

public sealed class CodeRulesTests
{
    private const string Fixture = "VoiceBookingKit.Architecture.Tests.Fixture.Broken";

    private static readonly CompiledAssembly This = CompiledAssembly.Open(typeof(CodeRulesTests).Assembly.Location);

    [Fact]
    public void No_published_code_keeps_static_state() => AssertNone(CodeRules.StaticState);

    [Fact]
    public void No_published_method_is_async_void() => AssertNone(CodeRules.AsyncVoid);

    [Fact]
    public void No_published_code_blocks_on_a_task() => AssertNone(CodeRules.Blocking);

    [Fact]
    public void Every_type_s_name_says_what_it_does() => AssertNone(CodeRules.EmptyNames);

    [Fact]
    public void Only_scheduling_knows_NodaTime() =>
        Findings.None(CodeRules.UsesOutside(Repository.Published("VoiceBookingKit"), "NodaTime", "VoiceBookingKit.Scheduling"));

    [Fact]
    public void No_public_member_shows_NodaTime() => AssertNone(assembly => CodeRules.PublicUses(assembly, "NodaTime"));

    [Fact]
    public void Static_state_is_seen_and_constants_are_not() =>
        Assert.Equal(["Counter", "Names", "<Current>k__BackingField"], InFixture(CodeRules.StaticState, "StaticState."));

    [Fact]
    public void An_async_void_method_is_seen() => Assert.Equal(["FireAsync"], InFixture(CodeRules.AsyncVoid, "Unawaitable."));

    [Theory]
    [InlineData("ByResult")]
    [InlineData("ByWait")]
    [InlineData("ByAwaiter")]
    [InlineData("ByValueTaskResult")]
    public void Blocking_is_seen(string method) => Assert.Contains(method, InFixture(CodeRules.Blocking, "Blocks."));

    [Fact]
    public void Blocking_inside_an_async_method_is_seen_and_awaiting_is_not()
    {
        var broken = InFixture(CodeRules.Blocking, "Blocks+<").ToList();

        Assert.Contains(broken, name => name.StartsWith("InsideAsync>", StringComparison.Ordinal));
        Assert.DoesNotContain(broken, name => name.StartsWith("OnlyAwaits>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_that_shows_a_foreign_type_is_seen() =>
        Assert.Equal(["ShowsAForeignType"], InFixture(assembly => CodeRules.PublicUses(assembly, "xunit.assert"), ""));

    [Fact]
    public void Code_that_uses_a_foreign_assembly_outside_its_home_is_seen() =>
        Assert.Contains($"{Fixture}.ShowsAForeignType", CodeRules.UsesOutside(This, "xunit.assert", "VoiceBookingKit.Architecture.Tests.Rules"));

    [Theory]
    [InlineData("SlotHelper", true)]
    [InlineData("DateUtils", true)]
    [InlineData("SessionManager", true)]
    [InlineData("CommonTypes", true)]
    [InlineData("SlotFinder", false)]
    public void A_name_that_says_nothing_is_seen(string name, bool saysNothing) => Assert.Equal(saysNothing, CodeRules.SaysNothing(name));

    private static void AssertNone(Func<CompiledAssembly, IEnumerable<string>> rule) => Findings.None(Repository.PublishedAssemblies().SelectMany(rule));

    private static IEnumerable<string> InFixture(Func<CompiledAssembly, IEnumerable<string>> rule, string type) =>
        from broken in rule(This)
        where broken.StartsWith($"{Fixture}.{type}", StringComparison.Ordinal)
        select broken[$"{Fixture}.{type}".Length..];
}
