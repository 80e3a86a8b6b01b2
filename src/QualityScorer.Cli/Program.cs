Console.WriteLine("qualityscorer");
