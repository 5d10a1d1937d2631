namespace VoiceBookingKit.Testing.Tests;

public sealed class PackageTests
{
    [Fact]
    public void The_testing_package_brings_no_test_framework_along()
    {
        var references = System.Reflection.Assembly.Load("VoiceBookingKit.Testing").GetReferencedAssemblies();

        Assert.DoesNotContain(references, reference => reference.Name!.StartsWith("xunit", StringComparison.OrdinalIgnoreCase));
    }
}
