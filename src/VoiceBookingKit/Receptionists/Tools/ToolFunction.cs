using System.Text.Json;
using Microsoft.Extensions.AI;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>A tool as a model's client sees it. A client that invokes functions by itself runs it through the same box, with the same limits.</summary>
internal sealed class ToolFunction(ReceptionistTool tool, IToolRunner box) : AIFunction
{
    public override string Name => tool.Name;

    public override string Description => tool.Description;

    public override JsonElement JsonSchema => tool.Schema;

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        box.Render(await box.RunAsync(tool.Name, arguments, cancellationToken));
}

/// <summary>Runs tools by name.</summary>
internal interface IToolRunner
{
    Task<ToolResult> RunAsync(string name, IDictionary<string, object?>? arguments, CancellationToken cancellationToken);

    JsonElement Render(ToolResult result);
}
